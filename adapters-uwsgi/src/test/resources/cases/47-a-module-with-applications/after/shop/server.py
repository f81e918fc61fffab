import uwsgi
uwsgi.applications = {"": 1}
