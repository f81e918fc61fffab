wsgi_app = "nova\x2dapi\x2dwsgi"
