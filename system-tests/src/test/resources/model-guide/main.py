# main.py
import time
import threading
import requests
import cv2
import json
import base64
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives import padding as sym_padding
from cryptography.hazmat.backends import default_backend
from config import Config

class CrimeDetectionService:
    def __init__(self):
        self.config = Config()
        self.session = requests.Session()
        self.cameras = []
        self.running = True
        self.token = None
    
    def start(self):
        # 1. Login
        self.login()
        
        # 2. Fetch assigned cameras and decrypt credentials
        self.fetch_cameras()
        
        # 3. Start heartbeat
        self.start_heartbeat()
        
        # 4. Start processing each camera in own thread
        threads = []
        for camera in self.cameras:
            t = threading.Thread(target=self.process_camera, args=(camera,))
            t.daemon = True
            t.start()
            threads.append(t)
        
        # 5. Wait for all threads
        try:
            while self.running:
                time.sleep(1)
        except KeyboardInterrupt:
            self.shutdown()
    
    def login(self):
        resp = self.session.post(f"{self.config.BACKEND_URL}/api/model/login", json={
            "email": self.config.MODEL_EMAIL,
            "password": self.config.MODEL_PASSWORD
        })
        resp.raise_for_status()
        self.token = resp.json()["data"]["token"]
        self.session.headers["Authorization"] = f"Bearer {self.token}"
        print(f"✅ Logged in successfully")
    
    def decrypt_camera_data(self, encrypted_payload: str) -> dict:
        payload = json.loads(base64.b64decode(encrypted_payload))
        iv = base64.b64decode(payload["iv"])
        value = base64.b64decode(payload["value"])
        key = base64.b64decode(self.config.ENCRYPTION_KEY.replace("base64:", ""))
        
        cipher = Cipher(algorithms.AES(key), modes.CBC(iv), backend=default_backend())
        decryptor = cipher.decryptor()
        decrypted_padded = decryptor.update(value) + decryptor.finalize()
        
        unpadder = sym_padding.PKCS7(128).unpadder()
        decrypted = unpadder.update(decrypted_padded) + unpadder.finalize()
        return json.loads(decrypted)
    
    def fetch_cameras(self):
        resp = self.session.get(f"{self.config.BACKEND_URL}/api/model/cameras")
        raw_cameras = resp.json()["data"]
        
        self.cameras = []
        for cam in raw_cameras:
            decrypted = self.decrypt_camera_data(cam["encrypted_data"])
            cam_data = {**cam, **decrypted}
            del cam_data["encrypted_data"]
            self.cameras.append(cam_data)
            print(f"✅ Camera ready: {cam['name']} ({decrypted.get('connection_ip') or decrypted['ip_address']})")
        
        print(f"📷 Total cameras assigned: {len(self.cameras)}")
    
    def process_camera(self, camera):
        cap = cv2.VideoCapture(camera["rtsp_url"])
        frame_count = 0
        
        while self.running and cap.isOpened():
            ret, frame = cap.read()
            if not ret:
                time.sleep(1)
                cap = cv2.VideoCapture(camera["rtsp_url"])
                continue
            
            frame_count += 1
            if frame_count % self.config.FRAME_SKIP != 0:
                continue
            
            # ========================================
            # YOUR AI MODEL GOES HERE
            # prediction = your_model.predict(frame)
            # ========================================
            
            # Example logic:
            # if prediction.confidence > self.config.ALERT_THRESHOLD:
            #     self.send_alert(camera, prediction)
            # if prediction.confidence > self.config.CRIME_THRESHOLD:
            #     self.report_crime(camera, prediction)
        
        cap.release()
    
    def send_alert(self, camera, prediction):
        self.session.post(f"{self.config.BACKEND_URL}/api/model/alert", json={
            "camera_id": camera["id"],
            "confidence_score": prediction.confidence,
            "alert_type": "suspicious"
        })
    
    def report_crime(self, camera, prediction):
        self.session.post(f"{self.config.BACKEND_URL}/api/model/crime", json={
            "camera_id": camera["id"],
            "crime_type": prediction.crime_type,
            "confidence_score": prediction.confidence,
            "start_time": prediction.start_time.isoformat(),
            "end_time": prediction.end_time.isoformat()
        })
    
    def start_heartbeat(self):
        def heartbeat_loop():
            while self.running:
                try:
                    ids = [c["id"] for c in self.cameras]
                    self.session.post(f"{self.config.BACKEND_URL}/api/model/heartbeat",
                                     json={"camera_ids": ids})
                except:
                    pass
                time.sleep(self.config.HEARTBEAT_INTERVAL)
        
        t = threading.Thread(target=heartbeat_loop, daemon=True)
        t.start()
    
    def shutdown(self):
        print("Shutting down gracefully...")
        self.running = False

if __name__ == "__main__":
    service = CrimeDetectionService()
    service.start()
