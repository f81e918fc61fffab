package dev.rebind.uwsgi;

import dev.rebind.uwsgi.SecondReader.Model;
import dev.rebind.uwsgi.SecondReader.Read;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads uWSGI's XML form with the Java platform's parser, which shares nothing with {@link
 * XmlLexer}.
 */
final class XmlSecondReader {
  private XmlSecondReader() {}

  /** Every element that holds text alone, with the names and attributes of those around it. */
  static Model read(String text) {
    if (text.startsWith("\uFEFF") || text.replace("%%", "").indexOf('%') >= 0) {
      return Model.no("uWSGI expands % before it reads XML");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new Model(read(factory.createXMLStreamReader(new StringReader(text))), "");
    } catch (XMLStreamException refused) {
      return Model.no("the platform's XML reader does not accept the file");
    }
  }

  private static List<Read> read(XMLStreamReader in) throws XMLStreamException {
    List<Read> found = new ArrayList<>();
    List<String> around = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    String name = "";
    boolean leaf = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          name = in.getLocalName();
          around.add(name + attributes(in));
          content.setLength(0);
          leaf = true;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            content.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          String tag = around.remove(around.size() - 1);
          if (leaf) {
            String path = String.join("/", around) + tag.substring(name.length());
            found.add(new Read(path, name, content.toString()));
          }
          leaf = false;
        }
        default -> {}
      }
    }
    return found;
  }

  private static String attributes(XMLStreamReader in) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      out.append(' ').append(in.getAttributeLocalName(i)).append('=');
      out.append(in.getAttributeValue(i));
    }
    return out.toString();
  }
}
