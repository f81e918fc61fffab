#!/bin/sh
gunicorn 'm:None'
