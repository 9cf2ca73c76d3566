# Prints what openpyxl sees in a workbook: contents, notes, links and grounds by cell.
import re
import sys
import warnings

warnings.simplefilter("ignore")

try:
    import openpyxl
except ImportError:
    sys.exit(3)


def one(text):
    return re.sub(r"\s+", " ", text).strip()


book = openpyxl.load_workbook(sys.argv[1])
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            place = "%s!%s" % (sheet.title, cell.coordinate)
            value = cell.value
            if cell.data_type == "f":
                print("%s\tformula" % place)
            elif isinstance(value, str) and value != "":
                print("%s\ttext %s" % (place, one(value)))
            elif value is not None and not isinstance(value, (str, bool)):
                print("%s\tnumber" % place)
            if cell.comment is not None and one(cell.comment.text) != "":
                print("%s note\t%s" % (place, one(cell.comment.text)))
            if cell.hyperlink is not None and cell.hyperlink.location:
                print("%s link\t%s" % (place, cell.hyperlink.location))
            fill = cell.fill
            if fill.fill_type == "solid" and fill.fgColor.type == "rgb":
                print("%s ground\t%s" % (place, fill.fgColor.rgb[2:]))
