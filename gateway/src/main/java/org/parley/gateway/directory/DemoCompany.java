package org.parley.gateway.directory;

import java.io.InputStream;
import java.util.Objects;

/// A made-up company of 44 people at two sites to try the server with; everybody has the same
/// password. Berlin's numbers are of the ranges that the Bundesnetzagentur keeps free for films
/// (its notice 148/2021: 0171 39200xx, 0176 040690xx, 030 23125xxx). Portugal keeps none, so the
/// mobile phones of Lisbon are British, of Ofcom's numbers for drama (07700 900xxx).
public final class DemoCompany {

  /// The password of everybody in the company.
  public static final String PASSWORD = "parley-demo";

  private DemoCompany() {}

  /// Opens the company's file for a [PeopleImport].
  public static InputStream open() {
    return Objects.requireNonNull(DemoCompany.class.getResourceAsStream("demo-people.csv"));
  }
}
