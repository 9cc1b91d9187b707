"""Lets the guide's client, as it is printed, do all that it can, and prints what it was answered as JSON lines."""
import json
import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import main


@dataclass
class Prediction:
    confidence: float
    crime_type: str
    start_time: datetime
    end_time: datetime


def told(response, *args, **kwargs):
    line = {"path": response.request.path_url, "status": response.status_code, "body": response.json()}
    print("ANSWER " + json.dumps(line), flush=True)


service = main.CrimeDetectionService()
service.session.hooks["response"].append(told)
service.login()
service.fetch_cameras()
print("CAMERAS " + json.dumps(service.cameras), flush=True)
service.start_heartbeat()
time.sleep(1)

now = datetime.now(timezone.utc)
seen = Prediction(92.5, "theft", now - timedelta(seconds=20), now - timedelta(seconds=1))
for camera in service.cameras:
    service.process_camera(camera)
    service.send_alert(camera, seen)
    service.report_crime(camera, seen)
    service.report_crime(camera, seen)  # as after an answer that was lost
service.shutdown()
sys.exit(0)
