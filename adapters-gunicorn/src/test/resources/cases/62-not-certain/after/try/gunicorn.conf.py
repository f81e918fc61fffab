try:
    import nova
    wsgi_app = "nova-api-wsgi"
except ImportError:
    pass
