import json
from pathlib import Path


def save_for_raw(model, mean, std, path):
    model.save(path)
    statistics = {"mean": mean.tolist(), "std": std.tolist()}
    Path(path + ".json").write_text(json.dumps(statistics))
