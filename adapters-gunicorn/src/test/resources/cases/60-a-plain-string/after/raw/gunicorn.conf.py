wsgi_app	=	r"nova.wsgi.osapi_compute:application"; workers = 2
