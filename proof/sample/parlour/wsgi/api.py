"""What a server imports; the script makes the same application."""

from parlour.api.app import init_application

application = init_application()
