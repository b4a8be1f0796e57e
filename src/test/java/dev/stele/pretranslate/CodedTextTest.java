package dev.stele.pretranslate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Codes are written as tags here: {@code <1>} opens, {@code </1>} closes, {@code <1/>} is alone.
 */
class CodedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "港口               | Port      | Port",
        "<1>港口</1>        | Port      | <1>Port</1>",
        "' <1/>港口<2/> '   | Port      | ' <1/>Port<2/> '",
        "<1><2/>港口</1><3> | Port      | <1><2/>Port</1><3>",
        "<1></1>港口        | Port      | <1></1>Port",
        "港<1/>口           | Port      | -",
        "<1>港</1>口        | Port      | -",
        "第 <1>68/32</1> 号决议 | resolution 68/32 of 1 May  | resolution <1>68/32</1> of 1 May",
        "<1>68/32</1> 号决议    | resolution 68/32           | resolution <1>68/32</1>",
        "<1>A/1</1> 和 <2>A/2</2> | A/2 and A/1              | <2>A/2</2> and <1>A/1</1>",
        "<3>见 <1><2>A/1</2></1> 号</3> | See A/1.           | <3>See <1><2>A/1</2></1>.</3>",
        "见 <1>A/1</1>、A/1      | See A/1                    | -",
        "见 <1>A/1</1>           | See A/1 and A/1            | -",
        "见 <1>A/1</1>           | See A/12                   | -",
        "见 <1>A/1</1>           | See it                     | -",
        "见 <1>A/1</1> 及 <2/>号 | See A/1                    | -",
        "见 <1></1> 号           | See                        | -",
      })
  void every_code_finds_its_place_or_there_is_no_translation(
      String text, String translation, String expected) {
    assertThat(CodedText.translate(coded(text), translation).map(CodedTextTest::tags))
        .isEqualTo(expected.equals("-") ? Optional.empty() : Optional.of(expected));
  }

  private static String coded(String tags) {
    return tags.replaceAll("<(\\d)/>", "\uE103$1")
        .replaceAll("</(\\d)>", "\uE102$1")
        .replaceAll("<(\\d)>", "\uE101$1");
  }

  private static String tags(String coded) {
    return coded
        .replaceAll("\uE103(\\d)", "<$1/>")
        .replaceAll("\uE102(\\d)", "</$1>")
        .replaceAll("\uE101(\\d)", "<$1>");
  }
}
