"""The application: a version document, a page that repeats the request, and an error page."""

import json
import os


def _answer(start_response, status, document):
    body = json.dumps(document, sort_keys=True).encode() + b"\n"
    start_response(
        status,
        [("Content-Type", "application/json"), ("Content-Length", str(len(body)))],
    )
    return [body]


def init_application():
    greeting = os.environ.get("PARLOUR_GREETING", "good day")

    def application(environ, start_response):
        path = environ.get("PATH_INFO", "")
        if path == "/":
            return _answer(start_response, "200 OK", {"versions": ["v1"], "greeting": greeting})
        if path == "/v1/request":
            kept = ("PATH_INFO", "QUERY_STRING", "REQUEST_METHOD", "SCRIPT_NAME", "HTTP_HOST")
            return _answer(start_response, "200 OK", {key: environ.get(key) for key in kept})
        return _answer(start_response, "404 Not Found", {"error": "nothing at " + path})

    return application
