package dev.stele.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolPartsTest {

  @ParameterizedTest
  @CsvSource({
    "A/RES/74/54, A, A/RES, 74",
    "A/75/119, A, A, 75",
    "A/C.1/75/L.3, A/C.1, A/C.1/L, 75",
    "A/HRC/RES/42/1, A/HRC, A/HRC/RES, 42",
    "A/HRC/42/5/Add.1, A/HRC, A/HRC, 42",
    "A/74/PV.12, A, A/PV, 74",
    "A/RES/S-10/2, A, A/RES, S-10",
    "A/RES/3314(XXIX), A, A/RES, 29",
    "S/2019/7, S, S, ''",
    "S/RES/2231(2015), S, S/RES, ''",
    "S/PRST/2020/1, S, S/PRST, ''",
    "NPT/CONF.2020/WP.20, NPT/CONF.2020, NPT/CONF.2020/WP, ''",
    "ST/SGB/2019/8, ST, ST/SGB, ''",
    "E/CN.4/62/3, E/CN.4, E/CN.4, 62"
  })
  void a_symbol_says_body_series_and_session(
      String symbol, String body, String series, String session) {
    DocumentSymbol parsed = new DocumentSymbol(symbol);
    assertThat(parsed.body()).isEqualTo(body);
    assertThat(parsed.series()).isEqualTo(series);
    assertThat(parsed.session().orElse("")).isEqualTo(session);
  }
}
