wsgi_app='nova.wsgi.osapi_compute:application'  # until the module is there
