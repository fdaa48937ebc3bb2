package org.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The people of a benchmark and the files a node needs to know them; hashing their passwords costs
/// as little as is allowed, since signing in is not what is measured.
record Company(int size) {

  static final String PASSWORD = "benchmark";

  static String address(int number) {
    return "p%05d@bench.example".formatted(number);
  }

  Path people(Path directory) throws IOException {
    String lines =
        IntStream.range(0, size)
            .mapToObj(
                number -> "%s,Person %05d,%s,,,\n".formatted(address(number), number, PASSWORD))
            .collect(Collectors.joining());
    return Files.writeString(
        directory.resolve("people.csv"),
        "address,displayName,password,mobile,phone,group\n" + lines);
  }

  static Path configuration(Path directory, Settings settings) throws IOException {
    return Files.writeString(
        directory.resolve("parley.yaml"),
        "signIn: {argon2: {memoryKiB: 1024, iterations: 1}}\n" + settings.yaml());
  }
}
