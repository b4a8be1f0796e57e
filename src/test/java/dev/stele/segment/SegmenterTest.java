package dev.stele.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stele.document.Language;
import dev.stele.document.Paragraph;
import dev.stele.document.ParagraphPath;
import dev.stele.document.Segment;
import dev.stele.document.SegmentedParagraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SegmenterTest {
  private static final Segmenter SEGMENTER = Segmenter.load();
  private static final String BORDER = "⏐";

  /** Each line is a paragraph, with a bar wherever it splits. */
  static List<String> chinese() {
    return List.of(
        "委员会通过了议程。⏐主席宣布会议开幕。",
        "这是不可接受的！⏐我们要求立即停止。",
        "谁来负责？⏐没有人回答。",
        "委员会认为：(a) 应扩大方案；(b) 应增加资源；(c) 应提出报告。",
        "报告分三部分；第一部分是导言；第二部分是结论。",
        "他说：“我们同意。”⏐随后会议休会。",
        "他问：“谁同意？”⏐代表们举手。",
        "大会审议了题为“何去何从？”的报告。⏐报告获得通过。",
        "大会注意到题为“水从哪里来？”一文，并表示感谢。",
        "他说“我们同意。”，然后离开。",
        "(见上文第 3 段。)⏐委员会还指出这一点。",
        "委员会同意这项建议(见附件一)。⏐秘书处将印发文件。",
        "增长率为 3.5%，高于去年的 2.25%。⏐这是一个好消息。",
        "见 A/61/12 号文件和 A/61/12/Add.1 号文件。⏐两份文件均已印发。",
        "根据《宪章》第七十三条(辰)款递送的情报。",
        "1. 委员会通过了议程。⏐2. 会议休会。",
        "一. 导言",
        "二. 结论。⏐三项建议。",
        "缔约国……应当采取措施。",
        "他停了停……又说下去。⏐大家都听着。",
        "决议指出，“……必须采取行动”。⏐会议同意。",
        "这些国家包括：甲国、乙国、丙国等。⏐它们都已批准。",
        "该中心设在St. John’s。⏐中心有三名工作人员。",
        "J. Smith先生(加拿大)担任主席。⏐他感谢各位代表。",
        "委员会听取了No. 5号报告。⏐报告无异议。",
        "预算为1,250.75美元。⏐预算已获批准。",
        "会议于上午10.30开始。⏐会议于下午1时结束。",
        "真的吗？！⏐是的。",
        "“必须停止暴力！⏐必须保护平民！”⏐安理会重申这一点。",
        "《公约》于2008年生效。⏐《议定书》于同日生效。",
        "「我們同意。」⏐會議通過了決議。",
        "措施有效.  ⏐各国应当继续努力.",
        "该网站(www.example.org)已更新。⏐请各国提供资料。",
        "会议商定以下几点：",
        "会议没有结束");
  }

  static List<String> english() {
    return List.of(
        "The Committee adopted the agenda. ⏐The Chair opened the meeting.",
        "Who will pay? ⏐Nobody answered.",
        "This must stop! ⏐We call for action.",
        "The Committee (a) took note of the report; (b) approved the plan; and (c) closed the item.",
        "The first part is long; the second is short. ⏐The third is missing.",
        "The Assembly took note of the report (see para. 4 below).",
        "See paras. 2 and 3. ⏐They were adopted in 2019.",
        "Under art. 5 of the treaty, parties must report. ⏐Few do.",
        "Treaty Series, vol. 12, No. 345.",
        "No. 7 was deferred. ⏐No. 8 was adopted.",
        "The answer was no. ⏐The meeting rose.",
        "Mr. Okafor spoke. ⏐Ms. Lindqvist replied to Dr. Pham.",
        "St. Lucia abstained.",
        "Ibid. See also the annex.",
        "Ibid., p. 12, and pp. 14–16.",
        "The lists (e.g. of experts) are long. ⏐They are updated yearly.",
        "Some parties, i.e. those in annex II, object.",
        "The U.S. Government objected. ⏐The U.K. did not.",
        "He was born in Washington, D.C. in 1960.",
        "J. P. Morel chaired the group. ⏐It met twice.",
        "It is contained in annex I. ⏐The Committee approved it.",
        "They were placed in group B. ⏐Others were not.",
        "Growth was 3.5 per cent. ⏐It had been 2.25 per cent in 2018.",
        "See document A/61/12/Add.1. ⏐It was issued late.",
        "The resolution states that “action is needed.” ⏐All agreed.",
        "The zone was established (Treaty of Bangkok). ⏐The treaty is in force.",
        "(The meeting was suspended.) ⏐It resumed at noon.",
        "The word “Why?” was heard.",
        "It was said ... that nothing had changed.",
        "The parties [...] Shall take measures.",
        "The parties ... shall cooperate. ⏐They will meet again.",
        "The meeting began at 10 a.m. and rose at 1 p.m. ⏐The next was on Monday.",
        "1. The report was adopted. ⏐2. The session was closed.",
        "Distr. general",
        "Costs rose (rents, fuel, etc.). ⏐Income fell.",
        "The Group met in Geneva. ⏐“We are ready”, it said.",
        "In 2019, 12 cases were heard. ⏐2020 brought 14 more.",
        "It met on 5 Feb. 2020 in Vienna.",
        "The following were elected:",
        "The text does not end");
  }

  static List<String> spanish() {
    return List.of(
        "La Comisión aprobó el programa. ⏐El Presidente abrió la sesión.",
        "¿Quién pagará? ⏐Nadie respondió.",
        "La pregunta es clara. ⏐¿Quién pagará?",
        "¡Esto debe terminar! ⏐Pedimos medidas.",
        "La Comisión a) tomó nota del informe; b) aprobó el plan, y c) cerró el tema.",
        "Véase el párr. 4 infra. ⏐El texto es claro.",
        "Véanse los párrs. 2 y 3. ⏐Fueron aprobados en 2019.",
        "Según el art. 5 del tratado, las partes informan. ⏐Pocas lo hacen.",
        "Treaty Series, vol. 12, núm. 345.",
        "El núm. 7 se aplazó. ⏐El núm. 8 se aprobó.",
        "La Sra. Peña habló. ⏐El Sr. Quiroga respondió a la Dra. Solís.",
        "Los Sres. Vega y Luna asistieron.",
        "El Gobierno de EE. UU. Objetó el texto.",
        "Las exportaciones de EE. UU. aumentaron. ⏐Las demás no.",
        "S. E. el Embajador intervino. ⏐Luego se levantó la sesión.",
        "Véase la pág. 12 y las págs. 14 a 16.",
        "Véanse p. 12 y pp. 14 a 16. ⏐El resto no cambia.",
        "Algunas partes, p. ej. las del anexo II, objetan.",
        "Ibid. Véase también el anexo.",
        "Figura en el anexo I. ⏐La Comisión lo aprobó.",
        "Se incluyó en el grupo B. ⏐Otros no.",
        "El crecimiento fue del 3,5%. ⏐El año anterior había sido del 2,25%.",
        "La población era de 1.250.000 habitantes. ⏐Hoy es mayor.",
        "Véase A/61/12/Add.1. ⏐Se publicó tarde.",
        "La resolución se titula «Hacia la paz». ⏐Todos la aprobaron.",
        "Dijo: «Estamos de acuerdo.» ⏐La sesión se levantó.",
        "Se estableció la zona (Tratado de Bangkok). ⏐El tratado está en vigor.",
        "(Se suspende la sesión.) ⏐Se reanuda a mediodía.",
        "Las partes ... cooperarán. ⏐Se reunirán de nuevo.",
        "Las partes [...] Adoptarán medidas.",
        "La sesión comenzó a las 10.00 horas. ⏐Terminó a las 13.00 horas.",
        "1. Se aprobó el informe. ⏐2. Se clausuró el período de sesiones.",
        "Distr. general",
        "Subieron los costos (alquileres, combustible, etc.). ⏐Bajaron los ingresos.",
        "J. P. Morel presidió el grupo. ⏐Se reunió dos veces.",
        "El N.º 5 se aprobó. ⏐El resto se aplazó.",
        "La sesión fue a las 10 a. m. en Ginebra. ⏐Fue breve.",
        "Fueron elegidos los siguientes:",
        "El texto no termina");
  }

  static List<String> french() {
    return List.of(
        "La Commission adopte l’ordre du jour. ⏐Le Président ouvre la séance.",
        "Qui paiera ? ⏐Personne ne répond.",
        "M. Dubois et Mme Leroy prennent la parole. ⏐La séance est levée.",
        "Voir par. 4 et art. 5. ⏐Le texte est clair.",
        "Recueil des Traités, vol. 12, no 345.",
        "La résolution dit : « Il faut agir. » ⏐Tous sont d’accord.",
        "Le taux est de 3,5 %. ⏐Il était de 2 % en 2018.",
        "La résolution dit\u00a0: «\u00a0Il faut agir.\u00a0» ⏐Tous sont d’accord.",
        "«\u00a0Qui paiera\u00a0?\u00a0» a demandé la délégation. ⏐Personne n’a répondu.",
        "La Commission a) prend note du rapport; b) approuve le plan; et c) clôt le débat.",
        "Certaines parties, p. ex. celles de l’annexe II, s’y opposent.",
        "Les stocks, c.-à-d. les réserves, diminuent. ⏐Les prix montent.",
        "Il figure à l’annexe I. ⏐Le Comité l’a approuvé.",
        "Ils relèvent du groupe B. ⏐L’examen se poursuit.",
        "S. E. M. A. Diallo préside le groupe. ⏐Il remercie les membres.",
        "Voir A/61/12/Add.1. ⏐Ce document a été publié tard.",
        "Ibid. Voir aussi l’annexe.",
        "La population compte 1 250 000 habitants. ⏐Elle augmente.",
        "1. Le rapport est adopté. ⏐2. La session est close.",
        "Les coûts ont augmenté (loyers, carburant, etc.). ⏐Les recettes ont baissé.",
        "Les parties [...] Prennent des mesures.",
        "La séance du 5 sept. 2020 est annulée. ⏐Celle du 6 est maintenue.",
        "Voir les pages suivantes, p. 12 et 13. ⏐Le reste est inchangé.",
        "(La séance est suspendue.) ⏐Elle reprend à midi.",
        "Cela doit cesser ! ⏐Nous demandons des mesures.",
        "Au IIe siècle av. J.-C. déjà, la route existait. ⏐Elle existe encore.",
        "Ont été élus :");
  }

  static List<String> russian() {
    return List.of(
        "Комитет утвердил повестку дня. ⏐Председатель открыл заседание.",
        "Кто заплатит? ⏐Никто не ответил.",
        "См. п. 4 и ст. 5 договора. ⏐Текст ясен.",
        "В 2019 г. состоялось две сессии. ⏐Они прошли в Женеве.",
        "А. П. Иванов занял место Председателя. ⏐Заседание закрылось.",
        "Резолюция называется «К миру». ⏐Все согласились.",
        "Расходы составили 10 млн. долл. США. ⏐Доходы снизились.",
        "Выделено 2,5 млрд. руб. на строительство школ. ⏐Работы начались.",
        "Некоторые стороны, т. е. государства из приложения II, возражают.",
        "Он говорил о воде, земле и т. д. ⏐Комитет его выслушал.",
        "Совещание прошло в г. Женеве. ⏐Оно было кратким.",
        "Приняли участие эксперты из г. Астаны. ⏐Они выступили с докладами.",
        "Текст содержится в приложении I. ⏐Комитет его одобрил.",
        "Они отнесены к категории B. ⏐Остальные не отнесены.",
        "См. A/61/12/Add.1. ⏐Документ издан поздно.",
        "Там же, с. 12 и 14–16. ⏐См. также приложение.",
        "Площадь составляет 340 кв. км суши. ⏐Население растет.",
        "1. Доклад принят. ⏐2. Сессия закрыта.",
        "Комитет a) принял доклад к сведению; b) одобрил план; и c) закрыл вопрос.",
        "Это должно прекратиться! ⏐Мы требуем принять меры.",
        "Рост составил 3,5 процента. ⏐Годом ранее он составлял 2,25 процента.",
        "Стороны [...] Принимают меры.",
        "(Заседание прерывается.) ⏐Оно возобновляется в полдень.",
        "Д-р А.П. Иванов выступил с заявлением. ⏐Проф. Ли ответил ему.",
        "Решение было принято им. ⏐Комитет с ним согласился.",
        "United Nations, Treaty Series, vol. 12, No. 345.",
        "Были избраны:");
  }

  static List<String> arabic() {
    return List.of(
        "اعتمدت اللجنة جدول الأعمال. ⏐وافتتح الرئيس الجلسة.",
        "من سيدفع؟ ⏐لم يجب أحد.",
        "بلغ المعدل 3.5 في المائة. ⏐وكان أقل في السابق.",
        "هذا غير مقبول! ⏐ونحن نطالب باتخاذ تدابير.",
        "تكلم د. سالم باسم المجموعة. ⏐ورد عليه ممثل بيرو.",
        "انظر ص. 12 من التقرير. ⏐والنص واضح.",
        "انظر الوثيقة A/61/12/Add.1. ⏐وقد صدرت متأخرة.",
        "قامت اللجنة بما يلي: (أ) أحاطت علما بالتقرير؛ (ب) وافقت على الخطة؛ (ج) أغلقت البند.",
        "1. اعتمد التقرير. ⏐2. اختتمت الدورة.",
        "أولا. مقدمة",
        "تتعاون الأطراف ... في هذا المجال. ⏐وتجتمع من جديد.",
        "تتخذ الأطراف [...] تدابير أخرى.",
        "(انظر الفقرة 3 أعلاه.) ⏐وأشارت اللجنة أيضا إلى ذلك.",
        "ينص القرار على ما يلي: «يجب العمل.» ⏐واتفق الجميع.",
        "نظرت اللجنة في التقرير المعنون «إلى أين؟» الصادر في جنيف. ⏐ثم اعتمدته.",
        "وردت هذه البلدان في المجموعة ب. ⏐ووردت البقية في المجموعة ج.",
        "بدأت الجلسة الساعة 10.30 صباحا. ⏐وانتهت الساعة 13.00.",
        "بلغ عدد السكان 000 250 نسمة. ⏐وهو في ازدياد.",
        "United Nations, Treaty Series, vol. 12, No. 345.",
        "أنشئت المنطقة (معاهدة بانكوك). ⏐والمعاهدة نافذة.",
        "ارتفعت التكاليف (الإيجار والوقود إلخ). ⏐وانخفضت الإيرادات.",
        "انتخب الأعضاء التالية أسماؤهم:",
        "دخلت الاتفاقية حيز النفاذ في عام ٢٠٠٨. ⏐ودخل البروتوكول حيز النفاذ في اليوم نفسه.");
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void chinese_is_split_at_its_full_stops(String marked) {
    assertSplit(marked, Language.CHINESE);
  }

  @ParameterizedTest
  @MethodSource("english")
  void english_is_split_at_its_full_stops(String marked) {
    assertSplit(marked, Language.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("spanish")
  void spanish_is_split_at_its_full_stops(String marked) {
    assertSplit(marked, Language.SPANISH);
  }

  @ParameterizedTest
  @MethodSource("french")
  void french_is_split_at_its_full_stops(String marked) {
    assertSplit(marked, Language.FRENCH);
  }

  @ParameterizedTest
  @MethodSource("russian")
  void russian_is_split_at_its_full_stops(String marked) {
    assertSplit(marked, Language.RUSSIAN);
  }

  @ParameterizedTest
  @MethodSource("arabic")
  void arabic_is_split_at_its_full_stops(String marked) {
    assertSplit(marked, Language.ARABIC);
  }

  private static void assertSplit(String marked, Language language) {
    List<String> wanted = Arrays.stream(marked.split(BORDER, -1)).map(String::strip).toList();
    assertThat(texts(marked.replace(BORDER, ""), language)).isEqualTo(wanted);
  }

  @Test
  void a_variety_of_a_language_and_an_unknown_language_have_rules_too() {
    assertThat(texts("同意。反对。", new Language("zh-Hant-TW"))).hasSize(2);
    assertThat(texts("Eerste zin. Tweede zin.", new Language("nl"))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Paragraph.Kind.class,
      names = {"MASTHEAD", "CONTENTS", "HEADING", "ORIGINAL_TAG", "DATE"})
  void what_is_no_running_text_is_one_segment(Paragraph.Kind kind) {
    Paragraph paragraph = paragraph(kind, "Part I. Scope. Terms used");
    assertThat(SEGMENTER.segment(paragraph, Language.ENGLISH).segments())
        .extracting(Segment::text)
        .containsExactly("Part I. Scope. Terms used");
  }

  @Test
  void a_segment_has_path_kind_and_original_language_of_its_paragraph() {
    Paragraph paragraph =
        new Paragraph(
            ParagraphPath.parse("II/Peru/3"),
            Paragraph.Kind.TEXT,
            "3.",
            "Agreed. Done.",
            List.of(),
            Optional.of(Language.SPANISH),
            1);
    SegmentedParagraph segmented = SEGMENTER.segment(paragraph, Language.ENGLISH);
    assertThat(segmented.paragraph()).isEqualTo(paragraph);
    assertThat(segmented.segments())
        .containsExactly(
            new Segment(
                paragraph.path(), Paragraph.Kind.TEXT, Optional.of(Language.SPANISH), "Agreed."),
            new Segment(
                paragraph.path(), Paragraph.Kind.TEXT, Optional.of(Language.SPANISH), "Done."));
  }

  @Test
  void several_threads_may_use_one_segmenter() throws InterruptedException, ExecutionException {
    String text = "The first sentence. The second one. The third one.".repeat(20);
    List<String> alone = texts(text, Language.ENGLISH);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<String>>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        results.add(threads.submit(() -> texts(text, Language.ENGLISH)));
      }
      for (Future<List<String>> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Property(tries = 500)
  void segments_joined_are_the_text_but_for_white_space(
      @ForAll("texts") String text, @ForAll("languages") Language language) {
    List<String> segments = texts(text, language);
    assertThat(squeezed(String.join("", segments))).isEqualTo(squeezed(text));
    assertThat(segments).allSatisfy(s -> assertThat(s).isEqualTo(s.strip()).isNotBlank());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "大会",
            "。",
            "”",
            "“",
            "A",
            "b",
            "No.",
            ". ",
            "? ",
            "…",
            " ",
            "(a) ",
            "；",
            "\u00a0",
            "3",
            "Sra. ",
            "\ue101",
            "\ue103",
            "!",
            ") ",
            "EE. UU. ",
            "😀",
            "\u3000");
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(list -> String.join("", list))
        .filter(text -> !squeezed(text).isEmpty());
  }

  @Provide
  Arbitrary<Language> languages() {
    return Arbitraries.of(Language.OFFICIAL);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  private static List<String> texts(String text, Language language) {
    return SEGMENTER.segment(paragraph(Paragraph.Kind.TEXT, text), language).segments().stream()
        .map(Segment::text)
        .toList();
  }

  private static Paragraph paragraph(Paragraph.Kind kind, String text) {
    return new Paragraph(ParagraphPath.ROOT, kind, "", text, List.of(), Optional.empty(), 0);
  }
}
