// libyaml, the reference implementation of YAML 1.1 in C: https://pyyaml.org/wiki/LibYAML
#include <yaml.h>
