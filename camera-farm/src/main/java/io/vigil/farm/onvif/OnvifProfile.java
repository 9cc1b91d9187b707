package io.vigil.farm.onvif;

/**
 * One of a device's streams.
 *
 * @param encoding such as H264
 * @param address where it is served, by RTSP
 */
public record OnvifProfile(String token, String name, String encoding, int width, int height, String address) {}
