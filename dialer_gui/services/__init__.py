"""What happens over time. Threads live here and nowhere else; QtCore only, no widgets."""
