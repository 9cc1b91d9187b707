# config.py
import os

class Config:
    BACKEND_URL = os.getenv("BACKEND_URL", "http://localhost:8000")
    MODEL_EMAIL = os.getenv("MODEL_EMAIL", "")
    MODEL_PASSWORD = os.getenv("MODEL_PASSWORD", "")
    ENCRYPTION_KEY = os.getenv("MODEL_ENCRYPTION_KEY", "")
    ALERT_THRESHOLD = float(os.getenv("ALERT_THRESHOLD", 50.0))
    CRIME_THRESHOLD = float(os.getenv("CRIME_THRESHOLD", 80.0))
    HEARTBEAT_INTERVAL = int(os.getenv("HEARTBEAT_INTERVAL", 60))
    CAMERA_REFRESH_INTERVAL = int(os.getenv("CAMERA_REFRESH_INTERVAL", 300))
    FRAME_SKIP = int(os.getenv("FRAME_SKIP", 5))
