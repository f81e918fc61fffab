def applications():
    return {}


application = applications().get
