wsgi_app = "nova-api-wsg\N{LATIN SMALL LETTER I}"
