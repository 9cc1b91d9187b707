package io.vigil.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramePathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "/path/to/frame.jpg | /path/to/frame.jpg",
                "frames/Kasse 2/bild.jpg | frames/Kasse 2/bild.jpg",
                "../../etc/passwd | etc/passwd",
                "/var/../../etc/./passwd | /var/etc/passwd",
                "..\\..\\windows\\system32 | windows/system32",
                "C:\\frames\\1.jpg | C:/frames/1.jpg",
                "%2e%2e%2fetc%2fpasswd | _2e_2e_2fetc_2fpasswd",
                "/frames/$(reboot).jpg | /frames/__reboot_.jpg",
                "rtsp://user:geheim@10.0.0.7:554/1 | rtsp://10.0.0.7:554/1",
                "https://host/f.jpg?sig=geheim | https://host/f.jpg",
                "s3://key:sec@ret@bucket/f.jpg | s3://bucket/f.jpg",
                "//host//share/f.jpg | /host/share/f.jpg",
                "'../..' | ''",
                "/ | ''",
            })
    void shouldLeaveNothingThatLeadsElsewhere(String path, String clean) {
        assertThat(FramePath.clean(path)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"'a\u0000b.jpg',a_b.jpg", "'a\nb.jpg',a_b.jpg", "'a\u202eb.jpg',a_b.jpg"})
    void shouldLeaveNoControlCharacters(String path, String clean) {
        assertThat(FramePath.clean(path)).isEqualTo(clean);
    }
}
