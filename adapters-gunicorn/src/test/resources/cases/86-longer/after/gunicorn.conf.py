"""gunicorn for nova."""
import multiprocessing
import os

bind = os.environ.get("BIND", "0.0.0.0:8774")
workers = multiprocessing.cpu_count() * 2 + 1
worker_class = "gthread"
threads = 4
wsgi_app = "nova.wsgi.osapi_compute:application"  # wsgi_app: see the unit
logconfig_dict = {
    "version": 1,
    "loggers": {"": {"level": "INFO", "handlers": ["console"]}},
}


def post_fork(server, worker):
    server.log.info("forked %s for %s", worker.pid, wsgi_app)
