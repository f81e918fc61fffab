FROM x
CMD ["gunicorn", "-b", ":80", "nova.wsgi.osapi_compute:application"]
