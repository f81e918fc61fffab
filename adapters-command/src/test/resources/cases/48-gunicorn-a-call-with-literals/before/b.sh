#!/bin/sh
gunicorn 'm:a.b()'
