FROM x
CMD ["gunicorn", "-b", ":80", "nova-api-wsgi"]
