uwsgi --wsgi-file '
