package org.parley.gateway.store;

final class MemoryStoreTest extends StoreContract {
  private MemoryStore memory = new MemoryStore();

  @Override
  protected Store store() {
    return memory;
  }

  @Override
  protected Store reopened() {
    memory.close();
    memory = memory.reopened();
    return memory;
  }
}
