from cart.table import applications
from cart.api import application
