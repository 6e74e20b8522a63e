package org.fieldbook.content.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.packaging.PackageFiles;
import org.fieldbook.content.packaging.ToolSource;
import org.fieldbook.content.publication.Editions;
import org.fieldbook.content.publication.KeptFile;

/** An edition with drafts in it, as a package. */
final class DraftedPackage implements PackageFiles {

  private final Map<String, String> documents;
  private final Map<String, KeptFile> assets;
  private final FileStore store;

  DraftedPackage(Editions.Content edition, List<ToolDraft> drafts, FileStore store) {
    this.documents = documents(edition, drafts);
    this.assets = edition.assets();
    this.store = store;
  }

  /** The texts of the edition, those of the drafts in their places. */
  static Map<String, String> documents(Editions.Content edition, List<ToolDraft> drafts) {
    Map<String, String> documents = new TreeMap<>(edition.documents());
    drafts.forEach(d -> documents.put(ToolSource.path(documents, d.tool()), d.source()));
    return documents;
  }

  @Override
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(documents.keySet());
    paths.addAll(assets.keySet());
    return paths;
  }

  @Override
  public long size(String path) {
    KeptFile asset = assets.get(path);
    return asset != null ? asset.size() : bytes(path).length;
  }

  @Override
  public InputStream open(String path) throws IOException {
    KeptFile asset = assets.get(path);
    return asset != null ? store.open(asset.hash()) : new ByteArrayInputStream(bytes(path));
  }

  private byte[] bytes(String path) {
    String text = documents.get(path);
    if (text == null) {
      throw new IllegalArgumentException("No such file: " + path);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
