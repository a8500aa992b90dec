"""Tests that the texts of the score are those that their script writes."""
import filecmp
import subprocess
import tempfile
import unittest
from pathlib import Path

SCORE = Path(__file__).resolve().parent.parent / "Score"


class ScoreTexts(unittest.TestCase):
    def test_texts_are_as_written(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([SCORE / "write-texts", folder], check=True)
            made = {path.relative_to(folder) for path in Path(folder).rglob("*") if path.is_file()}
            texts = SCORE / "Texts"
            kept = {path.relative_to(texts) for path in texts.rglob("*") if path.is_file()}
            self.assertEqual(made, {path for path in kept if not path.parts[0].startswith("by-hand")})
            different = [path for path in made if not filecmp.cmp(Path(folder) / path, texts / path, shallow=False)]
            self.assertEqual(different, [])


if __name__ == "__main__":
    unittest.main()
