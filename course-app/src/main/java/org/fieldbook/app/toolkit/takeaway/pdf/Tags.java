package org.fieldbook.app.toolkit.takeaway.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the parts of a document are, as a tree (ISO 32000-1, 14.7). */
final class Tags {

  private final PdfFile file;
  private final int root;
  private final Tag document;

  /** By the number that a page or a link has in the tree. */
  private final Map<Integer, String> owners = new TreeMap<>();

  private int keys;

  Tags(PdfFile file) {
    this.file = file;
    this.root = file.reserve();
    this.document = new Tag(file.reserve(), root, "Document", "");
  }

  Tag document() {
    return document;
  }

  int root() {
    return root;
  }

  /** Opens a part within another. */
  Tag open(Tag within, String role) {
    return open(within, role, "");
  }

  /**
   * Opens a part.
   *
   * @param more of its dictionary, such as {@code /Alt <…>}
   */
  Tag open(Tag within, String role, String more) {
    Tag tag = new Tag(file.reserve(), within.id, role, more);
    within.kids.append(tag.id).append(" 0 R ");
    return tag;
  }

  /** Ends a part, which leaves the memory. */
  void close(Tag tag) throws IOException {
    file.put(
        tag.id,
        "<</S/" + tag.role + "/P " + tag.parent + " 0 R" + tag.more + "/K[" + tag.kids + "]>>");
  }

  /** The next number in the tree. */
  int key() {
    return keys++;
  }

  /** What on the page belongs to which part. */
  void ofPage(int key, List<Tag> marked) throws IOException {
    StringBuilder list = new StringBuilder("[");
    marked.forEach(tag -> list.append(tag.id).append(" 0 R "));
    int id = file.reserve();
    file.put(id, list.append(']').toString());
    owners.put(key, id + " 0 R");
  }

  /** A note on the page, such as a link, belongs to the part; answers its number in the tree. */
  int ofNote(Tag tag, int note, int page) {
    int key = key();
    tag.kids
        .append("<</Type/OBJR/Obj ")
        .append(note)
        .append(" 0 R/Pg ")
        .append(page)
        .append(" 0 R>>");
    owners.put(key, tag.id + " 0 R");
    return key;
  }

  /** Ends the tree. */
  void finish() throws IOException {
    close(document);
    int numbers = file.reserve();
    StringBuilder list = new StringBuilder("<</Nums[");
    owners.forEach((key, owner) -> list.append(key).append(' ').append(owner).append(' '));
    file.put(numbers, list.append("]>>").toString());
    file.put(
        root,
        "<</Type/StructTreeRoot/K["
            + document.id
            + " 0 R]/ParentTree "
            + numbers
            + " 0 R/ParentTreeNextKey "
            + keys
            + ">>");
  }

  /** A part: what it is, and what belongs to it so far. */
  static final class Tag {

    private final int id;
    private final int parent;
    private final String role;
    private final String more;
    private final StringBuilder kids = new StringBuilder();

    private Tag(int id, int parent, String role, String more) {
      this.id = id;
      this.parent = parent;
      this.role = role;
      this.more = more;
    }

    String role() {
      return role;
    }

    /** Something on a page belongs to it. */
    void marked(int page, int number) {
      kids.append("<</Type/MCR/Pg ").append(page).append(" 0 R/MCID ").append(number).append(">>");
    }
  }

  /** Parts that something on a page belongs to, by its number there. */
  static final class Marks {

    private final List<Tag> tags = new ArrayList<>();

    /** The number of what comes next on the page and belongs to the part. */
    int next(Tag tag, int page) {
      tags.add(tag);
      tag.marked(page, tags.size() - 1);
      return tags.size() - 1;
    }

    List<Tag> all() {
      return tags;
    }
  }
}
