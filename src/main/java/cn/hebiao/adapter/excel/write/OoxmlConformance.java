package cn.hebiao.adapter.excel.write;

/** The two families of names that Office Open XML knows. */
enum OoxmlConformance {
  TRANSITIONAL(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://schemas.openxmlformats.org/officeDocument/2006/",
      "custom-properties"),
  STRICT(
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://purl.oclc.org/ooxml/officeDocument/",
      "customProperties");

  /** Start of an XML file. */
  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final String main;
  private final String office;
  private final String customProperties;

  OoxmlConformance(String main, String office, String customProperties) {
    this.main = main;
    this.office = office;
    this.customProperties = customProperties;
  }

  /** The dialect of a part, told by the name space of its document element. */
  static OoxmlConformance of(XmlElement root) {
    return root.attributes().containsValue(STRICT.main) ? STRICT : TRANSITIONAL;
  }

  /** Name space of sheets, styles and comments. */
  String main() {
    return main;
  }

  /** Name space of relationship attributes. */
  String relations() {
    return office + "relationships";
  }

  /** A relationship type such as {@code worksheet}. */
  String relation(String kind) {
    return relations() + "/" + kind;
  }

  /** Name space of the document properties that users may name. */
  String properties() {
    return office + customProperties;
  }

  /** Name space of the values of document properties. */
  String variants() {
    return office + "docPropsVTypes";
  }

  /** ChangeKind of the relationship to the document properties that users may name. */
  String customProperties() {
    return customProperties;
  }
}
