"""In place of OpenCV, which the guide's client imports: a camera that never opens."""


class VideoCapture:
    def __init__(self, address):
        self.address = address

    def isOpened(self):
        return False

    def release(self):
        pass
