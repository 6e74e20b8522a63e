package org.fieldbook.app.web.office;

import java.util.List;
import java.util.Map;
import org.fieldbook.app.identity.FindPeople;
import org.fieldbook.app.identity.PersonRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The people that fit what was typed, fetched a page at a time. */
public class PeopleTable extends LazyDataModel<PersonRow> {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // the container's proxy is serialisable
  private final FindPeople findPeople;

  private final String text;

  PeopleTable(FindPeople findPeople, String text) {
    this.findPeople = findPeople;
    this.text = text;
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return findPeople.count(text);
  }

  @Override
  public List<PersonRow> load(
      int first, int pageSize, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    return findPeople.matching(text, first, pageSize);
  }

  @Override
  public String getRowKey(PersonRow row) {
    return row.id().toString();
  }
}
