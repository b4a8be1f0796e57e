package dev.stele.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example is a document: in front of the bar the path wanted, behind it the line. */
class LabelsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a number printed twice behind a preamble, which ends with a comma
        """
        p1 | Recalling its resolution on harbours,
        1  | 1. Takes note of the report;
        1  | 1. Decides to build a lighthouse;
        3  | 3. Requests a further report.
        """,
        // numbers that fit no count stay labels
        """
        I    | I. Work done
        I/1  | 1. The first pier was built.
        I/2  | 2. The second pier was built.
        II   | II. Work to do
        II/7 | 7. The seventh pier is planned.
        II/8 | 8. The eighth pier is planned.
        III  | III. Costs
        III/3| 3. The piers are dear.
        III/4| 4. They are worth it.
        """,
        // but not where a sentence goes on
        """
        1  | 1. The rule is explained in the report, para.
        p1 | 15. It was not followed.
        2  | 2. It should be.
        """
      })
  void a_number_out_of_its_count_is_a_label_where_a_paragraph_begins(String document) {
    assertPaths(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a report
        """
        I           | I. Introduction
        I/1         | 1. The Assembly requested a report on the following:
        I/1/(a)     | (a) The state of the work;
        I/1/(b)     | (b) The means that are needed, namely:
        I/1/(b)/(i) | (i) Staff;
        I/1/(b)/(ii)| (ii) Funds;
        I/1/(c)     | (c) The next steps.
        I/2         | 2. The report was late.
        II          | II. Findings
        II/A        | A. Staff
        II/A/3      | 3. There were three posts.
        II/B        | B. Funds
        II/B/4      | 4. There were none.
        II/B/p1     | This paragraph has no number.
        II/B/5      | 5. The count goes on.
        III         | III. Conclusions
        III/6       | 6. More is needed.
        """,
        // the same in Chinese, numbered in the Chinese way
        """
        I           | 一、 导言
        I/1         | 1. 大会要求就下列问题提交报告：
        I/1/(a)     | (a) 工作情况；
        I/1/(b)     | (b) 所需手段，即：
        I/1/(b)/(i) | ㈠ 人员；
        I/1/(b)/(ii)| ㈡ 经费；
        I/1/(c)     | (c) 今后步骤。
        I/2         | 2. 报告提交较晚。
        II          | 二、 调查结果
        II/A        | A. 人员
        II/A/3      | 3. 共有三个员额。
        II/B        | B. 经费
        II/B/4      | 4. 没有经费。
        """,
        // full Chinese numbering; headings are told from paragraphs by their stops
        """
        I           | 一、总体情况
        I/A         | （一）组织工作
        I/A/1       | 1. 委员会举行了会议。
        I/A/1/(a)   | （1）审议了报告；
        I/A/1/(b)   | （2）通过了决定。
        I/A/2       | 2. 会议取得成功。
        I/B         | （二）经费情况
        I/B/3       | 3. 经费充足。
        II          | 二、今后工作
        II/4        | 4. 委员会将继续努力。
        """,
        """
        1           | 一、各国应加强合作。
        2           | 二、各国应采取下列措施：
        2/(a)       | ㈠ 加强立法；
        2/(b)       | ㈡ 加强执法：
        2/(b)/(i)   | ① 增加人员；
        2/(b)/(ii)  | ② 增加经费；
        2/(c)       | ㈢ 加强宣传。
        3           | 三、各国应定期报告。
        """,
        // the report in Arabic and in Russian
        """
        I           | أولا - مقدمة
        I/1         | 1 - طلبت الجمعية العامة تقريرا عما يلي:
        I/1/(a)     | (أ) حالة العمل؛
        I/1/(b)     | (ب) الوسائل اللازمة؛
        I/1/(c)     | (ج) الخطوات المقبلة.
        I/2         | 2 - وقد تأخر التقرير.
        II          | ثانيا - النتائج
        II/A        | ألف - الموظفون
        II/A/3      | 3 - كانت هناك ثلاث وظائف.
        II/B        | باء - الأموال
        II/B/4      | 4 - لم تكن هناك أموال.
        """,
        """
        I           | I. Введение
        I/1         | 1. Ассамблея запросила доклад о следующем:
        I/1/(a)     | a) ход работы;
        I/1/(b)     | b) необходимые средства.
        II          | II. Выводы
        II/A        | A. Персонал
        II/A/2      | 2. Имелось три должности.
        """,
        // what (i) counts depends on what stands before it
        """
        1           | 1. The list is long:
        1/(a)       | (a) one;
        1/(b)       | (b) two;
        1/(c)       | (c) three;
        1/(d)       | (d) four;
        1/(e)       | (e) five;
        1/(f)       | (f) six;
        1/(g)       | (g) seven;
        1/(h)       | (h) eight;
        1/(i)       | (i) nine;
        1/(j)       | (j) ten.
        """,
        """
        1           | 1. The list is long:
        1/(a)       | (a) one;
        1/(h)       | (h) eight, after a gap:
        1/(h)/(i)   | (i) one;
        1/(h)/(ii)  | (ii) two;
        1/(i)       | (i) nine;
        1/(j)       | (j) ten.
        """,
        """
        1           | 1. Directly under a paragraph:
        1/(a)       | (i) one;
        1/(b)       | (ii) two;
        1/(c)       | (iii) three.
        2           | 2. The end.
        """,
        // Spanish
        """
        I           | I. Introducción
        I/1         | 1. La Asamblea pidió un informe sobre:
        I/1/(a)     | a) La marcha de la labor;
        I/1/(b)     | b) Los medios necesarios:
        I/1/(b)/(i) | i) Personal;
        I/1/(b)/(ii)| ii) Fondos;
        I/1/(c)     | c) Las próximas medidas.
        I/2         | 2. El informe se presentó tarde.
        annex I     | Anexo I
        annex I/1   | 1. Este anexo tiene un párrafo.
        annex II    | Anexo II
        annex II/1  | 1. Este también.
        """,
        // annexes start anew
        """
        1             | 1. The report.
        2             | 2. Its end.
        annex I       | Annex I
        annex I/title | Terms of reference
        annex I/1     | 1. The first term is this.
        annex I/2     | 2. The second term is that.
        annex II      | Annex II
        annex II/title| List of documents
        annex II/p1   | The documents are listed below.
        """,
        """
        1             | 1. 报告正文。
        annex I       | 附件一
        annex I/title | 职权范围
        annex I/1     | 1. 第一项职权。
        annex II      | 附件二
        annex II/p1   | 附件二所列国家尚未批准。
        """,
        // a treaty: articles go on through its parts
        """
        part I              | PART I
        part I/title        | Use of terms
        part I/article 1    | Article 1
        part I/article 1/p1 | The term “vessel” means a ship.
        part I/article 2    | Article 2 Scope
        part I/article 2/1  | 1. Each party shall report.
        part I/article 2/2  | 2. It shall do so yearly:
        part I/article 2/2/(a)| (a) in writing;
        part I/article 2/2/(b)| (b) in full.
        part II             | PART II
        part II/article 3   | Article 3
        part II/article 3/1 | 1. Each party may withdraw.
        part II/article 4   | Article 4
        part II/article 4/p1| This treaty is open to all.
        """,
        """
        part I              | 第一部分
        part I/article 1    | 第一条
        part I/article 1/p1 | “船只”指船舶。
        part I/article 2    | 第二条 范围
        part I/article 2/1  | 一、每一缔约方应提出报告。
        part I/article 2/2  | 二、报告应：
        part I/article 2/2/(a)| （甲）以书面提出；
        part I/article 2/2/(b)| （乙）内容完整。
        part II             | 第二部分
        part II/article 3   | 第3条
        part II/article 3/1 | 1．每一缔约方可以退出。
        """,
        """
        chapter I           | Capítulo I
        chapter I/title     | Disposiciones generales
        chapter I/article 1 | Artículo 1. Objeto.
        chapter I/article 1/p1| El objeto de este tratado es la paz.
        chapter I/article 2 | Artículo 2.
        chapter I/article 2/1| 1. Cada parte informará.
        chapter I/article 2/2| 2. Lo hará cada año.
        chapter II          | Capítulo II
        chapter II/article 3| Artículo 3.
        chapter II/article 3/p1| Este tratado queda abierto a la firma.
        """,
        // text right behind the name of an article
        """
        article 1/p1 | 第一条 缔约国应提出报告。
        article 2/p1 | 第二条 缔约国应每年提出报告。
        article 3/p1 | 第三条 缔约国可以退出。
        """,
        // decimal numbers
        """
        1    | 1. The plan has two parts.
        1/1  | 1.1 The first part is short.
        1/2  | 1.2 The second part is long.
        2    | 2. It costs nothing.
        2/1  | 2.1 Funds were found.
        """,
        // numbered headings among paragraphs that are counted through
        """
        I       | I. Work of the Committee
        I/A     | A. Sessions
        I/A/1   | 1. The Committee met twice.
        I/A/1   | 1. First session
        I/A/1/2 | 2. The first session was short.
        I/A/2   | 2. Second session
        I/A/2/3 | 3. The second session was long.
        I/B     | B. Members
        I/B/4   | 4. The members were elected.
        """,
        // a resolution
        """
        p1      | The General Assembly,
        p2      | Recalling its resolution 50/1,
        p3      | Deeply concerned at the delay,
        1       | 1. Welcomes the report;
        2       | 2. Calls upon all States:
        2/(a)   | (a) To ratify the treaty;
        2/(b)   | (b) To report;
        3       | 3. Decides to remain seized of the matter.
        """,
        // numbers that are no labels
        """
        1       | 1. The Committee met in 2013.
        p1      | 2013 was a good year for the Committee.
        p2      | 13 practical steps were agreed.
        2       | 2. It took note of the report (see
        p3      | 4); the report was short.
        3       | 3. It then rose.
        """,
        """
        1       | 1. Il s’agit d’un rapport.
        2       | 2. La Comisión observó
        p1      | 2, a que se hizo referencia.
        3       | 3. Se levantó la sesión.
        """,
        """
        3       | 3. The costs went up:
        p1      | 3.1 billion were spent and
        p2      | 3.5 per cent were lost.
        4       | 4. They then went down.
        """,
        """
        16      | 16. An excerpt begins in the middle.
        17      | 17. And goes on as mentioned in paragraph
        p1      | 4. of the earlier report.
        18      | 18. Until it ends.
        """,
        // text behind the items belongs to the section, and the items can go on behind it
        """
        1       | 1. The steps are:
        1/(a)   | (a) The first;
        1/(b)   | (b) The second.
        p1      | These steps are not enough.
        1/(c)   | (c) The third.
        2       | 2. The end.
        """,
        // two lists under paragraphs without number
        """
        p1      | The first list:
        p1/(a)  | (a) One;
        p1/(b)  | (b) Two.
        p2      | The second list:
        p2/(a)  | (a) One;
        p2/(b)  | (b) Two.
        """,
        // Russian and French
        """
        I       | I. Введение
        I/1     | 1. Ассамблея просила представить доклад:
        I/1/(a) | а) о ходе работы;
        I/1/(b) | б) о средствах.
        I/2     | 2. Доклад представлен.
        annex I | Приложение I
        annex I/p1 | Здесь приводится текст.
        """,
        """
        I       | I. Introduction
        I/1     | 1. L’Assemblée a demandé un rapport :
        I/1/(a) | a) Sur les travaux ;
        I/1/(b) | b) Sur les moyens.
        annex I | Annexe I
        annex I/p1 | Le texte figure ici.
        """
      })
  void labels_are_numbered_by_what_stands_around_them(String example) {
    assertPaths(example);
  }

  private static void assertPaths(String example) {
    List<String[]> rows = example.lines().map(row -> row.split("\\|", 2)).toList();
    List<String> wanted = rows.stream().map(row -> row[0].strip()).toList();
    List<String> lines = rows.stream().map(row -> row[1].strip()).toList();
    assertThat(Sample.paths(lines)).isEqualTo(wanted);
  }
}
