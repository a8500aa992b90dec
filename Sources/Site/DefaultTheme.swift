/// The theme of the package's `Templates/`, as it was when this program was built.
enum DefaultTheme {}
