// The C++ side of `./mmgpt bench`, for what a call of an operator costs: the requests of worker.py, as far as they have
// no model, on the same libtorch. A request is one line of JSON of which a few numbers and a name matter.
#include <ATen/ATen.h>

#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <string>

static std::string text_of(const std::string &request, const std::string &key) {
  auto at = request.find('"' + key + "\":\"");
  if (at == std::string::npos) return "";
  at += key.size() + 4;
  return request.substr(at, request.find('"', at) - at);
}

static double number_of(const std::string &request, const std::string &key) {
  auto at = request.find('"' + key + "\":");
  return at == std::string::npos ? 0 : std::stod(request.substr(at + key.size() + 3));
}

static double seconds_of(const std::function<at::Tensor()> &call, long loops) {
  auto start = std::chrono::steady_clock::now();
  for (long i = 0; i < loops; i++) call();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int main() {
  auto one = at::ones({4, 4});
  for (std::string line; std::getline(std::cin, line);) {
    auto name = text_of(line, "case");
    std::function<at::Tensor()> call;
    if (name == "add") call = [&] { return one.add(one); };
    if (name == "matmul4") call = [&] { return one.matmul(one); };
    if (name == "view") call = [&] { return one.view({2, 8}); };
    if (!call) {
      std::printf("{\"error\": \"no case %s in C++\"}\n", name.c_str());
    } else {
      long loops = number_of(line, "loops");
      double warm = 0, enough = number_of(line, "warm_up_seconds");
      while (warm < enough) warm += seconds_of(call, loops);
      std::printf("{\"seconds\": [");
      for (long i = 0, n = number_of(line, "samples"); i < n; i++)
        std::printf("%s%.9f", i ? ", " : "", seconds_of(call, loops));
      std::printf("], \"peak_mb\": 0}\n");
    }
    std::fflush(stdout);
  }
}
