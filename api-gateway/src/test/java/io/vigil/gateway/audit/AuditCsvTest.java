package io.vigil.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            camera/3 | camera/3
            =1+1 | '=1+1
            @sum | '@sum
            -2 | '-2
            a,b | "a,b"
            say "so" | "say ""so\"""
            =HYPERLINK("x","y") | "'=HYPERLINK(""x"",""y"")"
            """)
    void shouldQuoteWhatNeedsItAndDisarmWhatASpreadsheetWouldRun(String text, String field) {
        assertThat(AuditCsv.field(text)).isEqualTo(field);
    }
}
