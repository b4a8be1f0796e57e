package dev.stele.exchange;

import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;

/**
 * How XML of strangers is read: no document type, no entities of theirs, nothing from elsewhere.
 */
final class XmlInput {
  private static final XMLInputFactory FACTORY = factory();

  private XmlInput() {}

  /** Makes readers; may be used by several threads. */
  static XMLInputFactory readers() {
    return FACTORY;
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    // Text that is read late would raise its faults where nobody expects them.
    factory.getConfig().doParseLazily(false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
