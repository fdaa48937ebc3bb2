package org.parley.gateway.store;

final class BreakableStoreTest extends StoreContract {
  private MemoryStore memory = new MemoryStore();
  private Store store = new BreakableStore(memory);

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected Store reopened() {
    memory.close();
    memory = memory.reopened();
    store = new BreakableStore(memory);
    return store;
  }
}
