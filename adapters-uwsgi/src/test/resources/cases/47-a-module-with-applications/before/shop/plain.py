import cart.table as applications
