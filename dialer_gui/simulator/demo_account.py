"""What demo mode signs in with. The token opens nothing but a simulator."""

DEMO_TOKEN = "c0ffee00c0ffee00c0ffee00c0ffee00"
DEMO_EXTENSIONS = ("8001", "8002", "8003", "8004")
DEMO_FOREIGN_EXTENSION = "9001"
DEMO_CALLER_IDS = ("493023125000", "442079460000", "12025550100")
DEMO_COUNTRY = "DE"
