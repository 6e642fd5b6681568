"""From sockets to form fields and from replies to sockets."""
