application = None
application = object()
