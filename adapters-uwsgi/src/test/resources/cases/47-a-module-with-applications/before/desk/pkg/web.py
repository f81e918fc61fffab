if True:
    applications = dict()
