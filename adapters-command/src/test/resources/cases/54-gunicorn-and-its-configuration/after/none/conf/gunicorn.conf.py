# wsgi_app is named by whoever starts this.
bind = ":8774"
