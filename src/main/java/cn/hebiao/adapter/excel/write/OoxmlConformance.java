package cn.hebiao.adapter.excel.write;

/** The two conformance classes of Office Open XML, each with its own family of names. */
enum OoxmlConformance {
  TRANSITIONAL(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
  STRICT(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private final String main;
  private final String relations;

  OoxmlConformance(String main, String relations) {
    this.main = main;
    this.relations = relations;
  }

  /** The one of a part, told by the name space of its document element. */
  static OoxmlConformance of(XmlElement root) {
    return root.attributes().containsValue(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** Name space of sheets, styles and comments. */
  String main() {
    return main;
  }

  /** Name space of relationship attributes. */
  String relations() {
    return relations;
  }

  /** A relationship type such as {@code worksheet}. */
  String relation(String kind) {
    return relations + "/" + kind;
  }

  /** Name space of the document properties that users may name. */
  String properties() {
    return office("custom-properties", "customProperties");
  }

  /** Name space of the values of document properties. */
  String variants() {
    return office("docPropsVTypes", "docPropsVTypes");
  }

  /** Kind of the relationship to the document properties that users may name. */
  String customProperties() {
    return this == STRICT ? "customProperties" : "custom-properties";
  }

  private String office(String transitional, String strict) {
    return this == STRICT
        ? "http://purl.oclc.org/ooxml/officeDocument/" + strict
        : "http://schemas.openxmlformats.org/officeDocument/2006/" + transitional;
  }

  /** Start of an XML file. */
  static String declaration() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  }
}
