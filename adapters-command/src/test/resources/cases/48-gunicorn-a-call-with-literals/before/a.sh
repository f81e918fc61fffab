#!/bin/sh
gunicorn 'm:create("x", k=1)'
