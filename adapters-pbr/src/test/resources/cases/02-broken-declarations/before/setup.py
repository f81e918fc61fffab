setup(entry_points={"wsgi_scripts": scripts()})
