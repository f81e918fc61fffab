wsgi_app	=	r"nova-api-wsgi"; workers = 2
