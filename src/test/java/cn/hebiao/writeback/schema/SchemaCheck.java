package cn.hebiao.writeback.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** Validates a part. To be loaded where the complete schemas are; see {@link Schemas}. */
public final class SchemaCheck implements Function<byte[], List<String>> {
  /** Excel writes it on every text; the published schema has forgotten it. */
  private static final String XML_SPACE =
      "space@http://www.w3.org/XML/1998/namespace in element t@";

  private final SchemaTypeLoader schemas =
      XmlBeans.typeLoaderUnion(
          new SchemaTypeLoader[] {TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem()});

  @Override
  public List<String> apply(byte[] part) {
    try {
      XmlObject document =
          schemas.parse(
              new ByteArrayInputStream(part), null, new XmlOptions().setLoadLineNumbers());
      if (!document.schemaType().isDocumentType()) {
        return List.of("no schema for this document");
      }
      List<XmlError> errors = new ArrayList<>();
      document.validate(new XmlOptions().setErrorListener(errors));
      return errors.stream()
          .map(XmlError::getMessage)
          .filter(message -> !message.contains(XML_SPACE))
          .toList();
    } catch (IOException | XmlException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
